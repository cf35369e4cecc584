import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { RecordSource } from './RecordSource';

/** Lets a module bring records of an older system into model governance. @public */
export interface RecordSourceExtensionPoint {
  addRecordSource(source: RecordSource): void;
}

/** See {@link RecordSourceExtensionPoint}. @public */
export const recordSourceExtensionPoint =
  createExtensionPoint<RecordSourceExtensionPoint>({
    id: 'model-governance.record-sources',
  });
