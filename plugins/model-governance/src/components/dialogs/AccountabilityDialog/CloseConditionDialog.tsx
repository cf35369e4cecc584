import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ConditionState,
  Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { useRoleTitle } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { TextInput } from '../../form';
import { FactList } from '../../scorecard';
import { Day } from '../../text';
import { ActDialog, useActForm } from '../ActDialog';
import { ActingFields, useActing } from '../ActingFields';

/** Says, in the role that set a condition, how it is met. */
export function CloseConditionDialog(props: {
  scorecard: Scorecard;
  condition: ConditionState;
  onClose: () => void;
}) {
  const { scorecard, condition: state, onClose } = props;
  const { signOffId, condition, role, text, owner, dueOn } = state;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const roleTitle = useRoleTitle();
  const choice = useActing({ roles: [{ role, title: roleTitle(role) }] });
  const [comment, setComment] = useState('');
  const form = useActForm({
    kind: 'condition-closure',
    entityRef: scorecard.entityRef,
    about: signOffId,
    successMessage: t('acts.closure.sent'),
    onDone: onClose,
  });
  const { errors } = form.problems;

  return (
    <ActDialog
      kind="condition-closure"
      scorecard={scorecard}
      form={form}
      title={t('acts.closure.title')}
      sendLabel={t('acts.closure.send')}
      isDirty={choice.isDirty || comment !== ''}
      onSend={() => form.save({ ...choice.acting, condition, comment })}
      onClose={onClose}
    >
      <FactList
        facts={[
          { name: t('acts.closure.condition'), value: text },
          {
            name: t('acts.closure.owner'),
            value: <EntityRefLink entityRef={owner} />,
          },
          { name: t('acts.closure.dueOn'), value: <Day of={dueOn} /> },
        ]}
      />
      <ActingFields choice={choice} errors={errors} />
      <TextInput
        long
        label={t('acts.closure.how')}
        required
        value={comment}
        error={errors.comment}
        onChange={setComment}
      />
    </ActDialog>
  );
}
