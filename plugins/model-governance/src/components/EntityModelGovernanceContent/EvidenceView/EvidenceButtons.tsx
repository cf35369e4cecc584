import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import type { Evidence } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { PermissionButton, type DialogRequest } from '../../actions';
import { useVerifyDigest } from './useVerifyDigest';

/** What can be done about a record of evidence: decide on it, or compare what it links to with its digest. */
export function EvidenceButtons(props: {
  evidence: Evidence;
  entityRef: string;
  /** Whether it may be corrected: it was not yet, and was not rejected. */
  isCorrectable: boolean;
  onRequest: (request: DialogRequest) => void;
}) {
  const { evidence, entityRef, isCorrectable, onRequest } = props;
  const { id, type, title, requirements, link, digest } = evidence;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
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
      {isCorrectable && (
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
