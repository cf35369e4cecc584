import type { Entity } from '@backstage/catalog-model';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  baselinePolicy,
  FakeModelGovernanceApi,
  modelEntity,
  renderWithModel,
} from '../../__testUtils__';
import { EntityModelsUsedCard } from './EntityModelsUsedCard';

const chatbot = modelEntity('chatbot', { title: 'Chatbot' });
const ranking = modelEntity('ranking', { title: 'Ranking' });

/** A component that depends on some entities. */
function component(...targetRefs: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'desk', namespace: 'default' },
    spec: { type: 'service' },
    relations: [
      { type: 'ownedBy', targetRef: 'resource:default/ranking' },
      ...targetRefs.map(targetRef => ({ type: 'dependsOn', targetRef })),
    ],
  };
}

async function show(
  entity: Entity,
  prepare: (api: FakeModelGovernanceApi) => void = () => {},
) {
  const api = new FakeModelGovernanceApi({
    entities: [chatbot, ranking],
    policy: baselinePolicy,
  });
  prepare(api);
  const asked = jest.spyOn(api, 'getModelsByRefs');
  await renderWithModel(<EntityModelsUsedCard />, { api, entity });
  return { api, asked };
}

describe('EntityModelsUsedCard', () => {
  it('shows the models among what the entity depends on, with a link and how they stand', async () => {
    const { asked } = await show(
      component('resource:default/database', 'resource:default/chatbot'),
    );
    const item = await screen.findByRole('listitem');
    expect(
      screen.getByRole('heading', { name: 'Models this uses' }),
    ).toBeInTheDocument();
    expect(within(item).getByRole('link', { name: /Chatbot/ })).toHaveAttribute(
      'href',
      '/catalog/default/resource/chatbot',
    );
    expect(within(item).getByRole('meter')).toBeInTheDocument();
    expect(item).toHaveTextContent('Unassessed');
    expect(item).toHaveTextContent('High risk');
    expect(asked).toHaveBeenCalledTimes(1);
    expect(asked.mock.calls[0][0]).toEqual([
      'resource:default/database',
      'resource:default/chatbot',
    ]);
  });

  it('says how many are not approved, and puts them first', async () => {
    await show(
      component('resource:default/ranking', 'resource:default/chatbot'),
      api => {
        const real = api.getModelsByRefs.bind(api);
        api.getModelsByRefs = async refs => {
          const summaries = await real(refs);
          return summaries.map(summary =>
            summary?.title === 'Ranking'
              ? { ...summary, status: 'approved' }
              : summary,
          );
        };
      },
    );
    expect(
      await screen.findByText('One of these models is not approved.'),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('link').map(link => link.textContent)).toEqual([
      'Chatbot',
      'Ranking',
    ]);
  });

  it.each<[string, Entity, (api: FakeModelGovernanceApi) => void]>([
    ['depends on nothing', component(), () => {}],
    ['depends on no model', component('resource:default/database'), () => {}],
    [
      'is seen by somebody who may see no models',
      component('resource:default/chatbot'),
      api =>
        api.fail('getModelsByRefs', {
          status: 403,
          name: 'NotAllowedError',
          message: 'Missing permission model-governance.model.read',
        }),
    ],
  ])('is not there where the entity %s', async (_, entity, prepare) => {
    const { asked } = await show(entity, prepare);
    await act(async () => {
      await Promise.allSettled(asked.mock.results.map(({ value }) => value));
    });
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says what went wrong, and tries again', async () => {
    const failure = {
      status: 503,
      name: 'ServiceUnavailableError',
      message: 'The catalog cannot say which models you may see',
    };
    const { api } = await show(component('resource:default/chatbot'), fake =>
      fake.fail('getModelsByRefs', failure),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(failure.message);
    api.fail('getModelsByRefs', undefined);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('listitem')).toHaveTextContent('Chatbot');
  });
});
