import type {
  SubjectToSign,
  Target,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useEffect, useState } from 'react';
import { useSubject } from '../../../state';

/**
 * What a signer sees of a version and some use cases. It stays as it was first shown: what changes meanwhile is another
 * subject, which the signer asks for with `look`.
 */
export function useSeenSubject(entityRef: string, target: Target) {
  const key = JSON.stringify(target);
  const loadable = useSubject(entityRef, target);
  const latest = loadable.status === 'ready' ? loadable.value : undefined;
  const [kept, setKept] = useState<{ key: string; subject: SubjectToSign }>();
  useEffect(() => {
    if (latest) {
      setKept(now => (now?.key === key ? now : { key, subject: latest }));
    }
  }, [key, latest]);
  const seen = kept?.key === key ? kept.subject : undefined;
  return {
    loadable,
    seen,
    /** Whether what is there now was fetched and differs from what is seen. */
    isOutdated: Boolean(
      seen && latest && seen.subjectDigest !== latest.subjectDigest,
    ),
    look: () => latest && setKept({ key, subject: latest }),
  };
}
