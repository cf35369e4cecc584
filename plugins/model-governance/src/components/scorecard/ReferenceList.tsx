import type {
  Finding,
  Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import { SafeLink } from '../text';

/** The places of frameworks that a requirement speaks to. */
export function ReferenceList(props: {
  references: Finding['references'];
  policy?: Pick<Policy, 'frameworks'>;
}) {
  return (
    <>
      {props.references.map(({ framework, id }) => {
        const known = props.policy?.frameworks.find(
          candidate => candidate.id === framework,
        );
        const text = `${known?.title ?? framework}: ${id}`;
        return (
          <div key={`${framework} ${id}`}>
            {known?.url ? <SafeLink href={known.url}>{text}</SafeLink> : text}
          </div>
        );
      })}
    </>
  );
}
