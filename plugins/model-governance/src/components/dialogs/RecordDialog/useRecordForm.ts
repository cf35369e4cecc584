import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useRef, useState } from 'react';
import { v4 as uuid } from 'uuid';
import {
  announceModelChange,
  describeError,
  type DescribedError,
} from '../../../state';
import type { FieldErrors } from '../../form';

/** Why a record was not made. */
export interface FormProblems {
  /** By the path of each field that is wrong. */
  errors: FieldErrors;
  /** What the server said; absent where it was not asked, since fields of the form are wrong. */
  failure?: DescribedError;
}

/** A record that a person is about to make. */
export interface RecordForm<Draft> {
  /** Of the last attempt; a new object for every attempt. */
  problems: FormProblems;
  isSending: boolean;
  /** Whether what was entered can be sent; if not, the problems say why. */
  check: (draft: Draft) => boolean;
  save: (draft: Draft) => Promise<void>;
  /** Forgets the problems of the last attempt. */
  reset: () => void;
}

const NO_PROBLEMS: FormProblems = { errors: {} };

/** Checks a record, sends it once at a time, and tells everything on the page that shows the model. */
export function useRecordForm<Draft, NewRecord>(options: {
  entityRef: string;
  /** Makes the record of what was entered; throws an `InputError` that names the fields that are wrong. */
  parse: (draft: Draft, id: string) => NewRecord;
  send: (record: NewRecord) => Promise<unknown>;
  successMessage: string;
  onDone: () => void;
}): RecordForm<Draft> {
  const { entityRef, parse, send, successMessage, onDone } = options;
  const alertApi = useApi(alertApiRef);
  // Made once, when the form is opened: sending it twice stores one record.
  const [id] = useState(() => uuid());
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [isSending, setIsSending] = useState(false);
  const sending = useRef(false);

  const parsed = (draft: Draft): { record: NewRecord } | undefined => {
    try {
      return { record: parse(draft, id) };
    } catch (error) {
      setProblems({ errors: describeError(toError(error)).fields });
      return undefined;
    }
  };

  const check = (draft: Draft) => {
    const isWhole = parsed(draft) !== undefined;
    if (isWhole) {
      setProblems(NO_PROBLEMS);
    }
    return isWhole;
  };

  const save = async (draft: Draft) => {
    if (sending.current) {
      return;
    }
    const made = parsed(draft);
    if (!made) {
      return;
    }
    sending.current = true;
    setIsSending(true);
    setProblems(NO_PROBLEMS);
    try {
      await send(made.record);
      alertApi.post({
        message: successMessage,
        severity: 'success',
        display: 'transient',
      });
      announceModelChange(entityRef);
      onDone();
    } catch (error) {
      const failure = describeError(toError(error));
      setProblems({ errors: failure.fields, failure });
      if (failure.status === 409) {
        // Somebody else was first: what is on the page is no longer what is there.
        announceModelChange(entityRef);
      }
    } finally {
      sending.current = false;
      setIsSending(false);
    }
  };

  const reset = () => setProblems(NO_PROBLEMS);
  return { problems, isSending, check, save, reset };
}
