import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  coverageOf,
  type Outcome,
  type Policy,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { CoveredText, PlaceList } from '../../frameworks';
import { OutcomeIcon } from '../../terms';
import { Disclosure } from '../Disclosure';

/** All places of a framework and how the model answers there, those to which no requirement speaks included. */
export function FrameworkPlaces(props: {
  /** The id of the framework. */
  framework: string;
  policy: Policy;
  scorecard: Scorecard;
}) {
  const { framework, policy, scorecard } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const covered = coverageOf(policy, scorecard.findings).find(
    ({ id }) => id === framework,
  );
  if (!covered) {
    return null;
  }
  const answer = (outcome: Outcome | undefined) =>
    outcome && <OutcomeIcon outcome={outcome} />;
  return (
    <Disclosure
      of={covered.title}
      label={t('frameworks.allPlaces')}
      summary={<CoveredText places={covered.references} />}
    >
      <PlaceList
        framework={covered.title}
        places={covered.references.map(place => ({
          ...place,
          answer: place.outcome && (
            <Text as="p" variant="body-small">
              {t(`terms.outcome.${place.outcome}`)}
            </Text>
          ),
          requirements: place.requirements.map(requirement => ({
            ...requirement,
            answer: answer(requirement.outcome),
          })),
        }))}
      />
    </Disclosure>
  );
}
