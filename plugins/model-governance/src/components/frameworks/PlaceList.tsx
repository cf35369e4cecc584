import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { modelGovernanceTranslationRef } from '../../translation';

/** A place of a framework, and how models answer what is asked for it. */
export interface AnsweredPlace {
  id: string;
  title?: string;
  /** By the worst answer of each model. */
  answer: ReactNode;
  /** Those that speak to it; empty where none does. */
  requirements: readonly {
    requirementId: string;
    title: string;
    answer: ReactNode;
  }[];
}

const useStyles = makeStyles(
  {
    list: { listStyle: 'none', margin: 0, padding: 0 },
    place: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
      padding: 'var(--bui-space-3) 0',
      borderTop: '1px solid var(--bui-border-1)',
      overflowWrap: 'anywhere',
      '&:first-child': { borderTop: 0 },
      '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    head: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-1)',
    },
    requirement: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-1) var(--bui-space-2)',
      paddingBottom: 'var(--bui-space-1)',
    },
  },
  { name: 'PluginModelGovernancePlaceList' },
);

/** The places of a framework in its order, each with the requirements that speak to it, and those to which none does. */
export function PlaceList(props: {
  framework: string;
  places: readonly AnsweredPlace[];
}) {
  const { framework, places } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <ul
      className={classes.list}
      aria-label={t('frameworks.places', { framework })}
    >
      {places.map(({ id, title, answer, requirements }) => (
        <li key={id} className={classes.place}>
          <div className={classes.head}>
            <Text as="p" variant="body-medium" weight="bold">
              {id}
            </Text>
            {title && (
              <Text as="p" variant="body-small" color="secondary">
                {title}
              </Text>
            )}
            {answer}
          </div>
          {requirements.length ? (
            <ul className={classes.list}>
              {requirements.map(requirement => (
                <li
                  key={requirement.requirementId}
                  className={classes.requirement}
                >
                  <Text as="span" variant="body-medium">
                    {requirement.title}
                  </Text>
                  {requirement.answer}
                </li>
              ))}
            </ul>
          ) : (
            <Text as="p" variant="body-medium" color="secondary">
              <em>{t('frameworks.uncovered')}</em>
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
