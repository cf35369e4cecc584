import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Actor } from '../../text';

const ERASED = 'erased:';

/** Who recorded an entry; that they were erased, where their name is gone. */
export function LedgerActor({ actor }: { actor: string }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return actor.startsWith(ERASED) ? (
    <em>{t('record.actorErased', { id: actor.slice(ERASED.length) })}</em>
  ) : (
    <Actor of={actor} />
  );
}
