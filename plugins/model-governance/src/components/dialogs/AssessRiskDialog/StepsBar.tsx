import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Step from '@material-ui/core/Step';
import StepButton from '@material-ui/core/StepButton';
import StepLabel from '@material-ui/core/StepLabel';
import Stepper from '@material-ui/core/Stepper';
import { makeStyles } from '@material-ui/core/styles';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ASSESSMENT_STEPS, type AssessmentStep } from './assessmentSteps';

const useStyles = makeStyles(
  { root: { padding: 0, backgroundColor: 'transparent' } },
  { name: 'PluginModelGovernanceStepsBar' },
);

/** The steps of the assessment; each can be gone to at any time. */
export function StepsBar(props: {
  active: AssessmentStep;
  wrong: readonly AssessmentStep[];
  onGo: (step: AssessmentStep) => void;
}) {
  const { active, wrong, onGo } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Stepper
      nonLinear
      alternativeLabel
      className={classes.root}
      activeStep={ASSESSMENT_STEPS.indexOf(active)}
    >
      {ASSESSMENT_STEPS.map(step => (
        <Step key={step}>
          <StepButton
            onClick={() => onGo(step)}
            aria-current={step === active ? 'step' : undefined}
          >
            <StepLabel error={wrong.includes(step)}>
              {t(`assessment.stepName.${step}`)}
            </StepLabel>
          </StepButton>
        </Step>
      ))}
    </Stepper>
  );
}
