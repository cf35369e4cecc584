import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import {
  isSourced,
  type Evidence,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { PermissionButton, type DialogRequest } from '../../actions';
import { useVerifyDigest } from './useVerifyDigest';

/**
 * What can be done about a record of evidence: decide on it, correct what people brought, dispute what a registry or a document
 * says, or compare what it links to with its digest.
 */
export function EvidenceButtons(props: {
  evidence: Evidence;
  entityRef: string;
  /** Whether nothing took its place and nobody rejected it. */
  isCurrent: boolean;
  /** Whether somebody disputes it and no review has decided since. */
  isDisputed: boolean;
  onRequest: (request: DialogRequest) => void;
}) {
  const { evidence, entityRef, isCurrent, isDisputed, onRequest } = props;
  const { id, type, title, requirements, link, digest } = evidence;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const isDrawn = isSourced(evidence);
  const { isVerifying, verify } = useVerifyDigest(entityRef, id);
  return (
    <Flex gap="2">
      <PermissionButton
        act="evidence-review"
        entityRef={entityRef}
        size="small"
        variant="secondary"
        aria-label={t('evidence.review.labelled', { what: title })}
        onPress={() =>
          onRequest({ kind: 'evidence-review', evidenceId: id, roles: [] })
        }
      >
        {t('evidence.review.action')}
      </PermissionButton>
      {isCurrent && !isDrawn && (
        <PermissionButton
          act="add-evidence"
          entityRef={entityRef}
          size="small"
          variant="secondary"
          aria-label={t('evidence.correction.labelled', { what: title })}
          onPress={() =>
            onRequest({
              kind: 'add-evidence',
              types: [type],
              requirementIds: requirements,
              supersedes: id,
            })
          }
        >
          {t('evidence.correction.action')}
        </PermissionButton>
      )}
      {isCurrent && isDrawn && !isDisputed && (
        <PermissionButton
          act="evidence-dispute"
          entityRef={entityRef}
          size="small"
          variant="secondary"
          aria-label={t('evidence.dispute.labelled', { what: title })}
          onPress={() =>
            onRequest({ kind: 'evidence-dispute', evidenceId: id, title })
          }
        >
          {t('evidence.dispute.action')}
        </PermissionButton>
      )}
      {link && digest?.startsWith('sha256:') && (
        <PermissionButton
          act="add-evidence"
          entityRef={entityRef}
          size="small"
          variant="secondary"
          isPending={isVerifying}
          aria-label={t('evidence.verification.labelled', { what: title })}
          onPress={verify}
        >
          {t('evidence.verification.action')}
        </PermissionButton>
      )}
    </Flex>
  );
}
