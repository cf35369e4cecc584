import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Finding,
  Policy,
  Scorecard,
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
      padding: 'var(--bui-space-3) 0',
      borderTop: '1px solid var(--bui-border-1)',
      '&:first-child': { borderTop: 0 },
    },
    // As wide as the icon of the outcome and its gap.
    detail: { paddingLeft: 'calc(18px + var(--bui-space-3))' },
  },
  { name: 'PluginModelGovernanceFindingItem' },
);

/** One requirement: its answer, why, and what is done next. */
export function FindingItem(props: {
  finding: Finding;
  policy?: Policy;
  scorecard: Scorecard;
  onRequest: (request: DialogRequest) => void;
}) {
  const { finding, policy, scorecard, onRequest } = props;
  const { requirementId, title, outcome, reason, waiver } = finding;
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

  const outcomeText = waiver
    ? t('findings.waived', { outcome: t(`terms.outcome.${waiver.underlying}`) })
    : t(`terms.outcome.${outcome}`);

  return (
    <li className={classes.root} ref={item} id={requirementId}>
      <Disclosure
        key={String(isAskedFor)}
        of={title}
        isOpenAtFirst={isAskedFor}
        summary={
          <Flex gap="3" align="start">
            <OutcomeIcon outcome={outcome} />
            <div>
              <Text as="h4" variant="body-medium" weight="bold">
                {title}
              </Text>
              <Text as="p" variant="body-small" color="secondary">
                {t('findings.outcomeWithReason', {
                  outcome: outcomeText,
                  reason,
                })}
              </Text>
            </div>
          </Flex>
        }
        actions={
          <GapAction
            gap={finding}
            scorecard={scorecard}
            onRequest={onRequest}
          />
        }
      >
        <div className={classes.detail}>
          <FindingDetail
            finding={finding}
            policy={policy}
            scorecard={scorecard}
            onRequest={onRequest}
          />
        </div>
      </Disclosure>
    </li>
  );
}
