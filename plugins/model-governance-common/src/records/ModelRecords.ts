import type { Assessment } from './Assessment';
import type { Evidence } from './Evidence';
import type { SignOff } from './SignOff';

/** All records of one model, oldest first. @public */
export interface ModelRecords {
  assessments: Assessment[];
  evidence: Evidence[];
  signOffs: SignOff[];
}
