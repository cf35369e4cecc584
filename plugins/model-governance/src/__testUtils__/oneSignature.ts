import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import { onlyRequirements } from './onlyRequirements';

/** The built-in policy where one signature of the risk officer is all that is asked for; the other roles keep their powers. */
export const oneSignature: Policy = {
  ...onlyRequirements('signed'),
  signOffs: onlyRequirements('signed').signOffs.map(each =>
    each.role === 'risk-officer' ? each : { ...each, required: {} },
  ),
};
