import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from '../../documents/documentOf';
import { sagemakerModelCardReader as reader } from './sagemakerModelCardReader';

const CARD = readFileSync(join(__dirname, '__fixtures__/churn.json'), 'utf8');

const read = (content: unknown, location = 'cards/churn.json') =>
  reader.read(documentOf(location, JSON.stringify(content)));

const answer = (name: string, content: unknown) => ({
  ModelCardName: name,
  ModelCardVersion: 7,
  ModelCardStatus: 'PendingReview',
  CreationTime: 1700000000.5,
  LastModifiedTime: '2024-02-03T04:05:06.789000+01:00',
  CreatedBy: { UserProfileName: 'somebody' },
  Tags: [{ Key: 'team', Value: 'a' }],
  Content: JSON.stringify(content),
});

describe('sagemakerModelCardReader', () => {
  it('reads all that governance needs of a card', () => {
    const { models, unreadable } = read(JSON.parse(CARD));

    expect(unreadable).toEqual([]);
    expect(models).toEqual([
      {
        name: 'Churn',
        description: 'Who may leave within a quarter.',
        owner: 'customer-analytics',
        labels: {
          risk_rating: 'Medium',
          business_problem: 'Customers leave.',
          line_of_business: 'Service',
          model_approval_status: 'Approved',
          model_package_arn:
            'arn:aws:sagemaker:eu-west-1:1:model-package/churn/4',
          model_package_group_name: 'churn',
          cost_centre: '4711',
        },
        model: {
          task: 'Binary Classification',
          architecture: 'xgboost',
          useCases: [
            {
              name: 'Rank customers for a call',
              intendedPurpose:
                'Rank customers for a call. Not for prices.\nWeekly list for the service team.',
            },
          ],
        },
        versions: [
          {
            version: '4',
            stage: 'Approved',
            artifact: 's3://models/churn/4/model.tar.gz',
            run: { id: 'arn:aws:sagemaker:eu-west-1:1:training-job/churn-4' },
            createdBy: 'pipeline',
            parameters: [
              { name: 'objective_function', value: 'Minimize, Loss' },
              { name: 'eta', value: '0.2' },
              { name: 'inference_image', value: 'registry/xgboost:1.7' },
              { name: 'risk_rating', value: 'Medium' },
              { name: 'business_problem', value: 'Customers leave.' },
              { name: 'line_of_business', value: 'Service' },
            ],
            datasets: [
              { name: 's3://data/churn/train', role: 'training' },
              { name: 's3://data/churn/test', role: 'evaluation' },
            ],
            metrics: [
              { name: 'logloss', value: 0.31, split: 'training' },
              ...[
                { name: 'auc', value: 0.81 },
                { name: 'calibrated', value: 'true' },
                { name: 'f1', value: 0.7 },
                { name: 'auc by region', value: 0.8, segment: 'north' },
                { name: 'auc by region', value: 0.7, segment: 'south' },
                { name: 'confusion', value: 90, segment: 'stayed, stays' },
                { name: 'confusion', value: 10, segment: 'stayed, leaves' },
                { name: 'confusion', value: 5, segment: 'left, stays' },
                { name: 'confusion', value: 95, segment: 'left, leaves' },
                { name: 'roc', value: 0.6, segment: 'fpr = 0.1' },
              ].map(metric => ({ ...metric, dataset: 's3://data/churn/test' })),
            ],
          },
        ],
        card: {
          sections: [
            'intended-use',
            'limitations',
            'training-data',
            'evaluation',
            'ethical-considerations',
          ],
          metrics: [],
        },
      },
    ]);
  });

  it('reads what SageMaker answers, with its status and its times', () => {
    const { models } = read(
      answer('churn-card', { model_overview: { model_name: 'Churn' } }),
    );

    expect(models).toEqual([
      expect.objectContaining({
        name: 'churn-card',
        title: 'Churn',
        labels: { model_card_status: 'PendingReview', team: 'a' },
        updatedAt: '2024-02-03T03:05:06.789Z',
        versions: [
          {
            version: '7',
            stage: 'PendingReview',
            createdBy: 'somebody',
            createdAt: '2023-11-14T22:13:20.500Z',
            parameters: [],
            metrics: [],
            datasets: [],
          },
        ],
      }),
    ]);
  });

  it('says of the model what belongs to no version, and names it by its file', () => {
    const [model] = read(
      {
        training_details: {
          training_job_details: {
            training_datasets: ['s3://a'],
            training_metrics: [{ name: 'loss', value: 1 }],
          },
        },
      },
      'https://host/models/churn/model_card.json',
    ).models;

    expect(model).toMatchObject({
      name: 'churn',
      versions: [],
      datasets: [{ name: 's3://a', role: 'training' }],
      card: { metrics: [{ name: 'loss', value: '1' }] },
    });
  });

  it('reads the others where one of a search is broken, and tells the place', () => {
    const { models, unreadable } = read({
      Results: [
        { ModelCard: answer('a', {}) },
        { ModelCard: { ...answer('b', {}), Content: '{"model_overview":' } },
        { ModelCard: answer('c', { intended_uses: { risk_rating: 'Huge' } }) },
        { ModelCard: answer('a', {}) },
        { Other: true },
      ],
    });

    expect(models.map(({ name }) => name)).toEqual(['a']);
    expect(unreadable).toEqual([
      {
        name: 'b',
        message: expect.stringMatching(
          /^model card 2: Content: is not valid JSON/,
        ),
      },
      {
        name: 'c',
        message: expect.stringMatching(
          /^model card 3: Content\.intended_uses\.risk_rating: /,
        ),
      },
      {
        name: 'a',
        message:
          'model card 4: model card 1 has the same name; only that one is read',
      },
      { message: expect.stringMatching(/^model card 5: expected the content/) },
    ]);
  });

  it.each([
    ['model_overview', 7],
    ['model_overview.model_artifact[1]', ['s3://a', 2]],
    ['business_details.line_of_business', {}],
    ['training_details.training_job_details.training_metrics[0].value', 'x'],
    ['evaluation_details[0].name', undefined],
    ['evaluation_details[0].metric_groups[0].metric_data[0].value', ['x']],
    ['evaluation_details[0].metric_groups[0].metric_data[0].type', 'pie'],
    ['additional_information.custom_details.cost_centre', 1],
  ])('names the place where %s is of the wrong type', (path, wrong) => {
    const card = JSON.parse(CARD);
    const keys = path.split(/[.[\]]+/).filter(Boolean);
    const isItem = Array.isArray(wrong) && path.endsWith('[1]');
    const to = isItem ? keys.slice(0, -1) : keys;
    const parent = to.slice(0, -1).reduce((at, key) => at[key], card);
    parent[to[to.length - 1]] = wrong;

    const { models, unreadable } = read(card);
    expect(models).toEqual([]);
    expect(unreadable).toEqual([
      { message: expect.stringContaining(`model card: ${path}`) },
    ]);
  });

  it.each([[{}], [[]], ['text'], [{ components: [] }], [null]])(
    'refuses %j, which is no card',
    content => {
      const document = documentOf('x.json', JSON.stringify([content]));
      expect(reader.recognizes(document)).toBe(false);
      expect(() => reader.read(document)).toThrow(
        'expected the content of a SageMaker model card',
      );
    },
  );
});
