import { aiActDutySchema, type AiActDuty } from '../terms';

const PARAGRAPHS = aiActDutySchema.extract([
  'art-50-1',
  'art-50-2',
  'art-50-3',
  'art-50-4',
]).options;

/**
 * Some duties under the EU AI Act with those that they imply, in the order of `aiActDutySchema`: a paragraph of Art. 50 is
 * a duty of Art. 50, and systemic risk is one of a general-purpose model. Art. 50 without a paragraph is taken for all of
 * them, since an assessor who does not say which has not excluded any.
 */
export function impliedDuties(stated: readonly AiActDuty[]): AiActDuty[] {
  const duties = new Set(stated);
  if (PARAGRAPHS.some(paragraph => duties.has(paragraph))) {
    duties.add('art-50');
  } else if (duties.has('art-50')) {
    PARAGRAPHS.forEach(paragraph => duties.add(paragraph));
  }
  if (duties.has('gpai-systemic')) {
    duties.add('gpai');
  }
  return aiActDutySchema.options.filter(duty => duties.has(duty));
}
