import { z } from 'zod';
import { customPropertiesOf } from './customPropertiesOf';
import { epochTime } from './epochTime';
import { optionalText } from './optionalText';
import { resourceId } from './resourceId';

/**
 * What everything in the registry has. Only what tells one thing from another has to be as the contract says; the rest is
 * read for what it says.
 */
export const resourceSchema = z.object({
  id: resourceId,
  name: optionalText,
  description: optionalText,
  customProperties: z
    .record(z.string(), z.unknown())
    .catch({})
    .transform(customPropertiesOf),
  createTimeSinceEpoch: epochTime,
  lastUpdateTimeSinceEpoch: epochTime,
});
