import { modelNamesIn } from './modelNamesIn';

const event = (eventPayload: unknown) => ({
  topic: 'mlflow.prod',
  eventPayload,
});

describe('modelNamesIn', () => {
  it.each([
    'registered_model',
    'model_version',
    'model_version_tag',
    'model_version_alias',
  ])('names the model that a delivery on a %s is about', entity => {
    expect(
      modelNamesIn(
        event({ entity, action: 'created', data: { name: 'fraud' } }),
      ),
    ).toEqual(['fraud']);
  });

  it.each([
    { entity: 'prompt', action: 'created', data: { name: 'greeting' } },
    { entity: 'model_version', data: {} },
    { entity: 'model_version', data: { name: 7 } },
    'text',
    null,
  ])('names none for %j', payload => {
    expect(modelNamesIn(event(payload))).toEqual([]);
  });
});
