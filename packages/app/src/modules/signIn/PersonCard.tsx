import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Avatar, Box, Flex, Text } from '@backstage/ui';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { appTranslationRef } from '../../translation';
import type { ExamplePerson } from './ExamplePerson';

const useStyles = makeStyles({
  button: {
    width: '100%',
    height: '100%',
    padding: 'var(--bui-space-3)',
    border: '1px solid var(--bui-border-1)',
    borderRadius: 'var(--bui-radius-3)',
    justifyContent: 'flex-start',
    alignItems: 'flex-start',
    textAlign: 'left',
    '&:hover': { borderColor: 'var(--bui-fg-secondary)' },
  },
  focused: { outline: '2px solid var(--bui-ring)', outlineOffset: 2 },
});

/** One example person with what they do and where they belong; pressing it signs in. */
export function PersonCard(props: {
  person: ExamplePerson;
  onChoose: () => void;
}) {
  const { displayName, description, memberOf } = props.person;
  const { t } = useTranslationRef(appTranslationRef);
  const classes = useStyles();
  const label = t('signIn.as', {
    name: displayName,
    description: description ?? '',
  });

  return (
    <Box bg="neutral">
      <ButtonBase
        className={classes.button}
        focusVisibleClassName={classes.focused}
        aria-label={label.trim()}
        onClick={props.onChoose}
      >
        <Flex gap="3" align="start">
          <Avatar src="" name={displayName} size="large" purpose="decoration" />
          <Flex direction="column" gap="1">
            <Text weight="bold">{displayName}</Text>
            {description && <Text variant="body-small">{description}</Text>}
            <Text variant="body-small" color="secondary">
              {memberOf.join(' · ')}
            </Text>
          </Flex>
        </Flex>
      </ButtonBase>
    </Box>
  );
}
