import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  RiskTier,
  WaiverPolicy,
  WaiverState,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { DayInput, SelectInput, TextInput, type FieldErrors } from '../../form';
import { useDayText } from '../../text';
import { lastWaiverDay } from '../../waivers';
import type { WaiverDraft } from './WaiverDraft';

/** Stands for no waiver in the list of those to renew. */
const NOTHING = '-';

/** Why, what stands in meanwhile, until when, and which earlier waiver it renews. */
export function WaiverFields(props: {
  policy?: WaiverPolicy;
  tier: RiskTier;
  /** The waivers that it can renew. */
  earlier: readonly WaiverState[];
  draft: WaiverDraft;
  errors: FieldErrors;
  onChange: (patch: Partial<WaiverDraft>) => void;
}) {
  const { policy, tier, earlier, draft, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const dayText = useDayText();
  const now = new Date();
  const last = policy && lastWaiverDay(policy, tier, now);
  const isBeyond = last && draft.expiresOn && draft.expiresOn > last;
  return (
    <>
      <TextInput
        long
        label={t('waiver.justification')}
        help={t('waiver.justificationHelp')}
        required
        value={draft.justification}
        error={errors.justification}
        onChange={justification => onChange({ justification })}
      />
      <TextInput
        long
        label={t('waiver.compensatingControl')}
        help={t('waiver.compensatingControlHelp')}
        required
        value={draft.compensatingControl}
        error={errors.compensatingControl}
        onChange={compensatingControl => onChange({ compensatingControl })}
      />
      <DayInput
        label={t('waiver.lastDay')}
        help={
          last &&
          t('waiver.lastDayHelp', {
            tier: t(`terms.tierRisk.${tier}`),
            day: dayText(last),
          })
        }
        required
        min={now.toISOString().slice(0, 10)}
        max={last}
        value={draft.expiresOn}
        error={isBeyond ? t('waiver.beyond') : errors.expiresOn}
        onChange={expiresOn => onChange({ expiresOn })}
      />
      {earlier.length > 0 && (
        <SelectInput
          label={t('waiver.renews')}
          choices={[
            ...earlier.map(({ id, expiresOn }) => ({
              value: id,
              label: t('waiver.renewsChoice', { day: dayText(expiresOn) }),
            })),
            { value: NOTHING, label: t('waiver.renewsNothing') },
          ]}
          value={draft.renews ?? NOTHING}
          error={errors.renews}
          onChange={id => onChange({ renews: id === NOTHING ? undefined : id })}
        />
      )}
    </>
  );
}
