import type { Act } from './acts';
import type { Assessment } from './Assessment';
import type { Evidence } from './Evidence';
import type { SignOff } from './SignOff';

/** All records of one model, oldest first. @public */
export interface ModelRecords {
  assessments: Assessment[];
  evidence: Evidence[];
  signOffs: SignOff[];
  /** What was decided about the model and its records. */
  acts: Act[];
}
