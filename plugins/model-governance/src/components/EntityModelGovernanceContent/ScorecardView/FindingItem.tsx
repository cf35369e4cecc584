import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Finding,
  Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { modelGovernanceTranslationRef } from '../../../translation';
import { GapAction, type DialogRequest } from '../../actions';
import { OutcomeIcon } from '../../terms';
import { Disclosure } from '../Disclosure';
import { FindingDetail } from './FindingDetail';

const useStyles = makeStyles(
  {
    root: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
      gap: 'var(--bui-space-1) var(--bui-space-3)',
      alignItems: 'start',
      padding: 'var(--bui-space-3) 0',
      borderTop: '1px solid var(--bui-border-1)',
      '&:first-child': { borderTop: 0 },
    },
    text: { overflowWrap: 'anywhere' },
    detail: { gridColumn: '2 / -1' },
  },
  { name: 'PluginModelGovernanceFindingItem' },
);

/** One requirement: its answer, why, and what is done next. */
export function FindingItem(props: {
  finding: Finding;
  policy?: Policy;
  entityRef: string;
  onRequest: (request: DialogRequest) => void;
}) {
  const { finding, policy, entityRef, onRequest } = props;
  const { requirementId, title, outcome, reason } = finding;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const [params] = useSearchParams();
  const isAskedFor = params.get('finding') === requirementId;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isAskedFor) {
      item.current?.scrollIntoView?.({ block: 'center' });
    }
  }, [isAskedFor]);

  return (
    <li className={classes.root} ref={item} id={requirementId}>
      <OutcomeIcon outcome={outcome} />
      <div className={classes.text}>
        <Text as="h4" variant="body-medium" weight="bold">
          {title}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {t('findings.outcomeWithReason', {
            outcome: t(`terms.outcome.${outcome}`),
            reason,
          })}
        </Text>
      </div>
      <GapAction gap={finding} entityRef={entityRef} onRequest={onRequest} />
      <Flex direction="column" gap="2" className={classes.detail} align="start">
        <Disclosure
          label={t('common.details')}
          of={title}
          isOpenAtFirst={isAskedFor}
        >
          <FindingDetail
            finding={finding}
            policy={policy}
            entityRef={entityRef}
          />
        </Disclosure>
      </Flex>
    </li>
  );
}
