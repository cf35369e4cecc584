import type { Entity } from '@backstage/catalog-model';

/** A user of the groups named. */
export function userEntity(name: string, memberOf: string[] = []): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name },
    spec: { memberOf },
  };
}

/** A group, part of another where one is named. */
export function groupEntity(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name },
    spec: { type: 'team', children: [], ...(parent && { parent }) },
  };
}

/** A model of group `owners`, complete enough that only evidence and signatures are missing. */
export function modelEntity(
  name: string,
  options: { owner?: string; system?: string; model?: object } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, title: `Model ${name}`, description: 'Ranks things.' },
    spec: {
      type: 'ai-model',
      owner: options.owner ?? 'group:default/owners',
      lifecycle: 'production',
      ...(options.system && { system: options.system }),
      model: {
        version: '1.0.0',
        digest: `sha256:${'ab'.repeat(32)}`,
        provider: 'internal',
        modelType: 'traditional-ml',
        license: 'proprietary',
        contacts: { accountable: 'user:default/owner' },
        useCases: [
          {
            name: 'ranking',
            intendedPurpose: 'Rank things for a person who decides.',
            outOfScope: ['Deciding'],
            affectedPersons: ['applicants'],
            users: ['clerks'],
            regions: ['EU'],
            roles: ['provider', 'deployer'],
            benefit: 'Half the time to decide.',
          },
        ],
        ...options.model,
      },
    },
  };
}

/**
 * People and groups of the tests: owners, validators (a group within the role's group), control functions, who belongs to
 * two of them, and others.
 */
export const PEOPLE: Entity[] = [
  groupEntity('owners'),
  groupEntity('model-risk'),
  groupEntity('validators', 'group:default/model-risk'),
  groupEntity('security'),
  groupEntity('risk-office'),
  groupEntity('board'),
  groupEntity('others'),
  userEntity('owner', ['owners']),
  userEntity('validator', ['validators']),
  userEntity('second-validator', ['validators']),
  userEntity('guard', ['security']),
  userEntity('validating-guard', ['security', 'validators']),
  userEntity('owning-director', ['board', 'owners', 'risk-office']),
  userEntity('officer', ['risk-office']),
  userEntity('director', ['board']),
  userEntity('other', ['others']),
];
