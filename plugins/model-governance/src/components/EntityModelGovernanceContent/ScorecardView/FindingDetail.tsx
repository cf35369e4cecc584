import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import type {
  Finding,
  Policy,
  Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ReactNode } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import type { DialogRequest } from '../../actions';
import { FactList, ReferenceList } from '../../scorecard';
import { Day, SafeMarkdown } from '../../text';
import { DependencyList } from './DependencyList';
import { EvidenceUsed } from './EvidenceUsed';
import { FindingWaiver } from './FindingWaiver';

/** All that is known of one finding. */
export function FindingDetail(props: {
  finding: Finding;
  policy?: Policy;
  scorecard: Scorecard;
  onRequest: (request: DialogRequest) => void;
}) {
  const { finding, policy, scorecard, onRequest } = props;
  const { entityRef } = scorecard;
  const { action, blocks, assumed, evidenceIds, references, changesAt } =
    finding;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const facts: { name: string; value: ReactNode }[] = [
    { name: t('findings.weight'), value: String(finding.weight) },
    {
      name: t('findings.blocks'),
      value: blocks.length
        ? blocks.map(gate => t(`terms.gate.${gate}`)).join(', ')
        : t('findings.blocksNothing'),
    },
  ];
  if (evidenceIds.length) {
    facts.push({
      name: t('findings.evidence'),
      value: <EvidenceUsed entityRef={entityRef} ids={evidenceIds} />,
    });
  }
  if (action?.kind === 'edit-entity') {
    facts.push({ name: t('findings.paths'), value: action.paths.join(', ') });
  }
  if (action?.kind === 'see-dependencies') {
    facts.push({
      name: t('findings.dependencies'),
      value: <DependencyList refs={action.refs} />,
    });
  }
  if (assumed.length) {
    facts.push({ name: t('findings.assumed'), value: assumed.join(', ') });
  }
  if (changesAt) {
    facts.push({
      name: t('findings.changesAt'),
      value: <Day of={changesAt} />,
    });
  }
  if (references.length) {
    facts.push({
      name: t('findings.references'),
      value: <ReferenceList references={references} policy={policy} />,
    });
  }
  return (
    <Flex direction="column" gap="3">
      <Text as="p">{finding.question}</Text>
      <Text as="div" variant="body-medium">
        <SafeMarkdown content={finding.remediation} />
      </Text>
      <FactList facts={facts} />
      <FindingWaiver
        finding={finding}
        policy={policy}
        scorecard={scorecard}
        onRequest={onRequest}
      />
    </Flex>
  );
}
