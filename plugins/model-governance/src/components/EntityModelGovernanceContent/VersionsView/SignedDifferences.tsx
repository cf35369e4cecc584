import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell } from '@backstage/ui';
import type { SignOffComparison } from '@modelgov/backstage-plugin-model-governance-common';
import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ToneBadge } from '../../terms';
import { BoundFactChanges } from '../BoundFactChanges';

/** The bound facts that differ from what was signed, and whether the change plan allows each. */
export function SignedDifferences(props: {
  changes: SignOffComparison['changes'];
  to: string;
}) {
  const { changes, to } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <BoundFactChanges
      changes={changes}
      label={t('versions.compare.signOff.changes')}
      nowLabel={to}
      verdict={{
        id: 'allowed',
        label: t('versions.compare.signOff.plan'),
        minWidth: 185,
        cell: ({ allowed }) => (
          <Cell>
            <ToneBadge
              tone={allowed ? 'success' : 'warning'}
              icon={allowed ? RiCheckLine : RiCloseLine}
            >
              {t(
                allowed
                  ? 'versions.compare.signOff.allowed'
                  : 'versions.compare.signOff.notAllowed',
              )}
            </ToneBadge>
          </Cell>
        ),
      }}
    />
  );
}
