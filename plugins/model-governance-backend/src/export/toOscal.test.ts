import { oscalSchema } from '../__testUtils__/oscalSchema';
import { testDossier } from '../__testUtils__/testDossier';
import type { Dossier } from './Dossier';
import { toOscal } from './toOscal';

describe('toOscal', () => {
  let dossier: Dossier;

  beforeAll(async () => {
    dossier = await testDossier();
  });

  const parse = (given: Dossier) =>
    oscalSchema.parse(JSON.parse(JSON.stringify(toOscal(given))))[
      'assessment-results'
    ];

  it('follows the schema whatever people wrote, and refers only to what is there', () => {
    const { results, metadata, ...document } = parse(dossier);
    const [result] = results;
    const parties = metadata.parties?.map(({ uuid }) => uuid);
    const [attestation] = result.attestations ?? [];
    expect(parties).toContain(
      attestation['responsible-parties'][0]['party-uuids'][0],
    );
    const observed = result.observations?.map(({ uuid }) => uuid) ?? [];
    const related = result.findings?.flatMap(
      finding => finding['related-observations'] ?? [],
    );
    expect(related).toEqual([{ 'observation-uuid': observed[0] }]);
    expect(document['import-ap'].href).toBe(
      `#${document['back-matter'].resources[0].uuid}`,
    );
    expect(result.risks).toHaveLength(1);
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  it('says of each requirement that applies whether it is satisfied', () => {
    const [{ findings = [] }] = parse(dossier).results;
    const applicable = dossier.scorecard.findings.filter(
      ({ outcome }) => outcome !== 'not-applicable',
    );
    expect(
      findings.map(({ target }) => [target['target-id'], target.status.state]),
    ).toEqual(
      applicable.map(({ requirementId, outcome }) => [
        requirementId,
        outcome === 'pass' ? 'satisfied' : 'not-satisfied',
      ]),
    );
  });

  it('is a document also where nothing was recorded and nothing is asked', () => {
    const { records, scorecard } = dossier;
    const empty = {
      ...dossier,
      records: { ...records, assessments: [], evidence: [], signOffs: [] },
      scorecard: { ...scorecard, findings: [], description: ' ' },
    };
    expect(parse(empty).results[0]).not.toHaveProperty('findings');
  });

  it('gives the same things the same ids', () => {
    expect(toOscal(dossier)).toEqual(toOscal(dossier));
  });
});
