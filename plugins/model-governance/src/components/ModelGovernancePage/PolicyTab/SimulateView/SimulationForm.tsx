import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import { BUILT_IN_PACKS } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../../translation';
import {
  ChecksInput,
  DayInput,
  TextInput,
  type FieldErrors,
} from '../../../form';
import { Section } from '../../../scorecard';
import type { SimulationDraft } from './SimulationDraft';

/** What is to be tried: another day, other built-in packs, a pack of one's own. */
export function SimulationForm(props: {
  draft: SimulationDraft;
  errors: FieldErrors;
  isRunning: boolean;
  onChange: (patch: Partial<SimulationDraft>) => void;
  onRun: () => void;
}) {
  const { draft, errors, isRunning, onChange, onRun } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Section title={t('simulation.title')}>
      <Flex direction="column" gap="4">
        <Text as="p" color="secondary">
          {t('simulation.help')}
        </Text>
        <DayInput
          label={t('simulation.asOf')}
          help={t('simulation.asOfHelp')}
          min={new Date().toISOString().slice(0, 10)}
          value={draft.asOf}
          error={errors.asOf}
          onChange={asOf => onChange({ asOf })}
        />
        <ChecksInput
          label={t('simulation.builtIn')}
          help={t('simulation.builtInHelp')}
          choices={BUILT_IN_PACKS.map(pack => ({
            value: pack,
            label: t(`simulation.builtInPack.${pack}`),
          }))}
          value={draft.builtIn}
          error={errors.builtIn}
          onChange={builtIn => onChange({ builtIn })}
        />
        <TextInput
          long
          isCode
          label={t('simulation.pack')}
          help={t('simulation.packHelp')}
          value={draft.pack}
          error={errors.pack}
          onChange={pack => onChange({ pack })}
        />
        <Flex align="center" gap="3">
          <Button variant="primary" isPending={isRunning} onPress={onRun}>
            {t('simulation.run')}
          </Button>
          {isRunning && (
            <Text as="p" role="status" variant="body-small" color="secondary">
              {t('simulation.running')}
            </Text>
          )}
        </Flex>
      </Flex>
    </Section>
  );
}
