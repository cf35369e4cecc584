import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  assessedApi,
  CREDIT_MODEL,
  creditModel,
  oneSignature,
  renderWithModel,
} from '../../../__testUtils__';
import { EntityModelGovernanceContent } from '../EntityModelGovernanceContent';

const DUE = {
  id: 'a',
  useCase: 'loan-origination',
  reason: 'The region US was added.',
  changes: [{ path: 'regions', signed: 'EU', now: 'EU, US' }],
  dueAt: '2031-03-31T12:00:00.000Z',
  overdue: false,
};

describe('ReassessmentNotices', () => {
  it('say what has to be assessed anew, by when and why, and lead to it', async () => {
    const api = await assessedApi(creditModel, oneSignature);
    const scorecard = await api.getScorecard(CREDIT_MODEL);
    api.getScorecard = async () => ({
      ...scorecard,
      reassessments: [
        DUE,
        { ...DUE, id: 'b', useCase: 'portfolio-reporting', overdue: true },
      ],
    });
    renderWithModel(<EntityModelGovernanceContent />, {
      api,
      entity: creditModel,
      search: '?view=risk',
    });
    const [due, overdue] = await screen.findAllByRole('status', {
      name: (_, element) => /assessed anew/.test(element.textContent ?? ''),
    });
    expect(due).toHaveTextContent(
      'loan-origination is due to be assessed anew by Mar 31, 2031',
    );
    expect(due).toHaveTextContent('The region US was added.');
    expect(due).toHaveTextContent('regions: EU → EU, US');
    expect(overdue).toHaveTextContent(
      'portfolio-reporting was due to be assessed anew by Mar 31, 2031',
    );

    const user = userEvent.setup({ delay: null });
    await user.click(within(due).getByRole('button', { name: /^Reassess/ }));
    expect(
      await screen.findByRole('dialog', { name: /loan-origination/ }),
    ).toBeInTheDocument();
  });
});
