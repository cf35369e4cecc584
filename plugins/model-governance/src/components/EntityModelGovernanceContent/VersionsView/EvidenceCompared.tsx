import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  EVIDENCE_TYPE_DEFINITIONS,
  type EvidenceComparison,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Day } from '../../text';
import { changeOf } from './changeOf';
import type { ComparedProps } from './ComparedProps';
import { ComparedTable } from './ComparedTable';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'PluginModelGovernanceEvidenceCompared' },
);

/** The evidence that was brought for each of two versions, by type. */
export function EvidenceCompared(props: ComparedProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const show = (evidence: EvidenceComparison['from']) =>
    evidence.length === 0 ? (
      t('versions.compare.noEvidence')
    ) : (
      <ul className={classes.list}>
        {evidence.map(({ id, title, collectedOn, rejected }) => (
          <li key={id}>
            {title}
            <Text as="span" variant="body-small" color="secondary">
              {' · '}
              <Day of={collectedOn} />
              {rejected && ` · ${t('versions.compare.rejectedEvidence')}`}
            </Text>
          </li>
        ))}
      </ul>
    );
  const held = (evidence: EvidenceComparison['from']) =>
    evidence.length > 0
      ? evidence.map(({ title, rejected }) => `${title} ${rejected}`).join()
      : undefined;
  return (
    <ComparedTable
      {...props}
      title={t('versions.compare.section.evidence')}
      rows={props.comparison.evidence.map(({ type, from, to }) => ({
        id: type,
        name: EVIDENCE_TYPE_DEFINITIONS[type].title,
        from: show(from),
        to: show(to),
        change: changeOf(held(from), held(to)),
      }))}
    />
  );
}
