import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  matrixTier,
  type RiskPolicy,
  type RiskResult,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { TONE_SURFACE } from '../../terms';

const POINTS = [1, 2, 3, 4, 5] as const;

const useStyles = makeStyles(
  {
    root: {
      alignSelf: 'flex-start',
      borderCollapse: 'separate',
      borderSpacing: 2,
      fontSize: 'var(--bui-font-size-2)',
      '& caption': { textAlign: 'left', padding: 'var(--bui-space-1) 0' },
      '& th': { fontWeight: 'normal', color: 'var(--bui-fg-secondary)' },
      '& td': {
        width: 72,
        height: 28,
        textAlign: 'center',
        borderRadius: 'var(--bui-radius-2)',
      },
    },
    low: TONE_SURFACE.success,
    medium: TONE_SURFACE.info,
    high: TONE_SURFACE.warning,
    critical: TONE_SURFACE.danger,
    here: {
      outline: '2px solid var(--bui-fg-primary)',
      fontWeight: 'bold',
    },
  },
  { name: 'PluginModelGovernanceRiskMatrix' },
);

/** The policy's matrix of impact and likelihood, with the place of one assessment. */
export function RiskMatrix(props: {
  risk: Pick<RiskPolicy, 'matrix'>;
  result: RiskResult;
}) {
  const { risk, result } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <table className={classes.root}>
      <caption>
        {t('assessment.result', {
          impact: String(result.impact),
          likelihood: String(result.likelihood),
          exposure: String(result.exposure),
        })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('risk.matrixCorner')}</th>
          {POINTS.map(likelihood => (
            <th key={likelihood} scope="col">
              {likelihood}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...POINTS].reverse().map(impact => (
          <tr key={impact}>
            <th scope="row">{impact}</th>
            {POINTS.map(likelihood => {
              const tier = matrixTier(risk, impact, likelihood);
              const isHere =
                impact === result.impact && likelihood === result.likelihood;
              return (
                <td
                  key={likelihood}
                  aria-current={isHere || undefined}
                  className={`${classes[tier]} ${isHere ? classes.here : ''}`}
                >
                  {t(`terms.tier.${tier}`)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
