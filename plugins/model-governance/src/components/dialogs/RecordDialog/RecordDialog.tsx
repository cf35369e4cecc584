import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import type { RecordForm } from './useRecordForm';
import { DiscardQuestion } from './DiscardQuestion';
import { ProblemsNotice } from './ProblemsNotice';

const useStyles = makeStyles(
  {
    body: { minHeight: 0 },
    footer: { flexWrap: 'wrap', alignItems: 'center' },
  },
  { name: 'PluginModelGovernanceRecordDialog' },
);

/** The frame of a dialog that makes a record. What was entered is not lost by a slip: leaving asks first. */
export function RecordDialog(props: {
  title: string;
  form: Pick<RecordForm<never>, 'problems' | 'isSending'>;
  isDirty: boolean;
  onClose: () => void;
  /** Explains a failure in its own way; otherwise the server's words are shown. */
  explainFailure?: ReactNode;
  footer: ReactNode;
  children: ReactNode;
}) {
  const { title, form, isDirty, onClose, children, footer } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const [isLeaving, setIsLeaving] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const focusedBefore = useRef<Element | null>(null);

  useEffect(() => {
    const wrong =
      body.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      body.current?.querySelector<HTMLElement>('[role="alert"]');
    wrong?.scrollIntoView?.({ block: 'center' });
    wrong?.focus();
  }, [form.problems]);

  const leave = () => {
    if (form.isSending) {
      return;
    }
    if (isDirty) {
      focusedBefore.current = document.activeElement;
      setIsLeaving(true);
    } else {
      onClose();
    }
  };

  const stay = () => {
    setIsLeaving(false);
    if (focusedBefore.current instanceof HTMLElement) {
      focusedBefore.current.focus();
    }
  };

  return (
    <Dialog
      isOpen
      isDismissable={false}
      onOpenChange={isOpen => !isOpen && leave()}
      width="min(820px, 96vw)"
      aria-label={title}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody ref={body} className={classes.body}>
        <Flex direction="column" gap="4">
          <ProblemsNotice
            problems={form.problems}
            explainFailure={props.explainFailure}
          />
          {children}
        </Flex>
      </DialogBody>
      <DialogFooter className={classes.footer}>
        {isLeaving ? (
          <DiscardQuestion
            question={t('form.discardQuestion')}
            onKeep={stay}
            onDiscard={onClose}
          />
        ) : (
          footer
        )}
      </DialogFooter>
    </Dialog>
  );
}
