import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import LinearProgress from '@material-ui/core/LinearProgress';
import type {
  AiActStep,
  AiActTree,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { longestWay } from './longestWay';

/** How far the walk through the decision tree is; how many questions are left depends on the answers. */
export function AiActProgress(props: {
  tree: AiActTree;
  /** How many questions lie before the one that is shown. */
  place: number;
  /** The question that is shown; absent: all are answered. */
  step?: AiActStep;
}) {
  const { tree, place, step } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const left = step ? longestWay(tree, step.id) : 0;
  const label = step
    ? t('aiAct.progress', {
        number: String(place + 1),
        most: String(place + left),
      })
    : t('aiAct.allAnswered');
  return (
    <Flex direction="column" gap="1">
      <Text as="p" variant="body-small" color="secondary">
        {label}
      </Text>
      <LinearProgress
        variant="determinate"
        aria-label={label}
        value={Math.round((100 * place) / Math.max(place + left, 1))}
      />
    </Flex>
  );
}
