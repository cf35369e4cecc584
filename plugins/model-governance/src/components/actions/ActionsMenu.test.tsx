import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  assessedApi,
  CREDIT_MODEL,
  creditModel,
  modelEntity,
  oneSignature,
  renderWithModel,
} from '../../__testUtils__';
import { ActionsMenu } from './ActionsMenu';
import { PermissionButton } from './PermissionButton';

const ALL = [
  'model-governance.review.request',
  'model-governance.sign-off.create',
  'model-governance.model.stop',
  'model-governance.model.break-glass',
];

async function setup(denied: string[]) {
  const api = await assessedApi(creditModel, oneSignature);
  const scorecard = await api.getScorecard(CREDIT_MODEL);
  // Decisions are cached by entity.
  const entityRef = `resource:default/of-${denied}`;
  const onRequest = jest.fn();
  renderWithModel(
    <>
      <ActionsMenu
        scorecard={{ ...scorecard, entityRef }}
        onRequest={onRequest}
      />
      <PermissionButton act="suspension" entityRef={entityRef} />
    </>,
    { api, entity: modelEntity('any'), denied },
  );
  return { onRequest, user: userEvent.setup({ delay: null }) };
}

describe('ActionsMenu', () => {
  it('offers what the reader may do', async () => {
    const { onRequest, user } = await setup([]);
    await user.click(await screen.findByRole('button', { name: 'Actions' }));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Request review',
      'Plan changes',
      'Vote to start againThe model is not suspended.',
      'Break the glass',
      'Suspend',
      'Decommission',
    ]);
    await user.click(screen.getByRole('menuitem', { name: 'Suspend' }));
    expect(onRequest).toHaveBeenCalledWith({ kind: 'suspension' });
  });

  it('leaves out what the reader lacks the permission for', async () => {
    const { user } = await setup(ALL.slice(1));
    await user.click(await screen.findByRole('button', { name: 'Actions' }));
    expect(await screen.findAllByRole('menuitem')).toHaveLength(2);
    expect(screen.queryByRole('menuitem', { name: 'Suspend' })).toBeNull();
  });

  it('is not there for those who may do nothing', async () => {
    await setup(ALL);
    expect(await screen.findByText(/model\.stop/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Actions' })).toBeNull();
  });
});
