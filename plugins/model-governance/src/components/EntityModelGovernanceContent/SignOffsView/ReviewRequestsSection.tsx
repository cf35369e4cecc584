import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import type { ReviewRequestState } from '@modelgov/backstage-plugin-model-governance-common';
import { useRoleTitle } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { PermissionButton, usePointless } from '../../actions';
import { Section, useVersionName } from '../../scorecard';
import { ToneBadge } from '../../terms';
import { Actor, Day } from '../../text';
import type { ViewProps } from '../ViewProps';
import { RecordItem } from './RecordItem';
import { RecordList } from './RecordList';
import { STATE_LOOKS } from './stateLooks';

/** Who asked whom for a decision on what, and what became of it. */
export function ReviewRequestsSection({ scorecard, onRequest }: ViewProps) {
  const { entityRef, reviewRequests } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const versionName = useVersionName();
  const whyPointless = usePointless(scorecard);
  const nameOf = ({ version, useCases }: ReviewRequestState) =>
    t('standing.of', {
      version: versionName(version),
      useCase: useCases.join(', '),
    });
  return (
    <Section
      title={t('standing.review.title')}
      actions={
        <PermissionButton
          act="review-request"
          entityRef={entityRef}
          pointless={whyPointless('review-request')}
          size="small"
          variant="secondary"
          onPress={() => onRequest({ kind: 'review-request' })}
        >
          {t('acts.kind.review-request')}
        </PermissionButton>
      }
    >
      {reviewRequests.length === 0 && (
        <Text as="p" color="secondary">
          {t('standing.review.none')}
        </Text>
      )}
      <RecordList>
        {reviewRequests.map(request => (
          <RecordItem
            key={request.id}
            actions={
              request.state === 'open' && (
                <PermissionButton
                  act="review-withdrawal"
                  entityRef={entityRef}
                  pointless={whyPointless('review-withdrawal')}
                  size="small"
                  variant="secondary"
                  aria-label={t('actions.labelled', {
                    action: t('acts.kind.review-withdrawal'),
                    what: nameOf(request),
                  })}
                  onPress={() =>
                    onRequest({ kind: 'review-withdrawal', request })
                  }
                >
                  {t('acts.kind.review-withdrawal')}
                </PermissionButton>
              )
            }
          >
            <ReviewRequest request={request} name={nameOf(request)} />
          </RecordItem>
        ))}
      </RecordList>
    </Section>
  );
}

function ReviewRequest(props: { request: ReviewRequestState; name: string }) {
  const { roles, requestedBy, requestedAt, dueOn, state } = props.request;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const roleTitle = useRoleTitle();
  return (
    <Flex direction="column" align="start" gap="1">
      <Text as="p">{props.name}</Text>
      <ToneBadge {...STATE_LOOKS.review[state]}>
        {t(`standing.review.state.${state}`)}
      </ToneBadge>
      <Text as="p" variant="body-small" color="secondary">
        <Actor of={requestedBy} /> · <Day of={requestedAt} /> ·{' '}
        {t('standing.review.asks', {
          roles: roles.map(roleTitle).join(', '),
        })}{' '}
        {t('standing.review.due')} <Day of={dueOn} />
      </Text>
    </Flex>
  );
}
