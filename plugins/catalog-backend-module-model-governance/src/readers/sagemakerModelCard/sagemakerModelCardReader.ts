import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import { parseWith } from '@modelgov/backstage-plugin-model-governance-common';
import type {
  DescribedModel,
  ModelReader,
} from '@modelgov/backstage-plugin-model-governance-node';
import { isJsonObject } from '../../entity/isJsonObject';
import { documentName } from '../values/documentName';
import { readEach } from '../values/readEach';
import { textOf } from '../values/textOf';
import { CARD_SECTIONS, cardSchema } from './cardSchema';
import { describeCard } from './describeCard';
import { envelopeSchema } from './envelopeSchema';

/**
 * Reads SageMaker model cards: the content alone, what `DescribeModelCard` answers with its `Content` as text of JSON, and
 * lists of such answers, as a search gives them.
 */
export const sagemakerModelCardReader: ModelReader = {
  type: 'sagemaker-model-card',
  title: 'SageMaker model card',
  recognizes: ({ contents }) => contents.flatMap(cardsIn).some(isCard),
  read: ({ contents, location }) => {
    const cards = contents.flatMap(cardsIn);
    if (!cards.some(isCard)) {
      throw new InputError(notACard());
    }
    const items = cards.map((item, index) => ({
      item,
      place: cards.length > 1 ? `model card ${index + 1}` : 'model card',
    }));
    return readEach(
      items,
      item => textOf(item, 'ModelCardName'),
      item => readCard(item, documentName(location)),
    );
  },
};

function readCard(card: JsonValue | undefined, name: string): DescribedModel {
  if (!isCard(card)) {
    throw new InputError(notACard());
  }
  if (isEnvelope(card)) {
    const { Content, ...about } = parseWith(envelopeSchema, card, 'card');
    return describeCard(about.ModelCardName, Content, about);
  }
  const content = parseWith(cardSchema, card, 'card');
  return describeCard(content.model_overview?.model_name || name, content);
}

function cardsIn(value: JsonValue | undefined): (JsonValue | undefined)[] {
  if (Array.isArray(value)) {
    return value.flatMap(cardsIn);
  }
  if (isJsonObject(value) && Array.isArray(value.Results)) {
    return value.Results.flatMap(cardsIn);
  }
  return [
    isJsonObject(value) && isJsonObject(value.ModelCard)
      ? value.ModelCard
      : value,
  ];
}

function isCard(value: JsonValue | undefined): boolean {
  return (
    isEnvelope(value) ||
    (isJsonObject(value) && CARD_SECTIONS.some(section => section in value))
  );
}

function isEnvelope(value: JsonValue | undefined): boolean {
  return (
    isJsonObject(value) &&
    'Content' in value &&
    ('ModelCardName' in value || 'ModelCardStatus' in value)
  );
}

function notACard(): string {
  return `expected the content of a SageMaker model card, with one of ${CARD_SECTIONS.join(
    ', ',
  )}, or an answer of DescribeModelCard`;
}
