import { isOpenOutcome } from '@modelgov/backstage-plugin-model-governance-common';
import type { Dossier } from './Dossier';
import { ledgerSection } from './ledgerSection';
import { principleCounts } from './principleCounts';
import { readableTime } from './readableTime';
import { recordSections } from './recordSections';
import type { Report, ReportSection } from './Report';

/** The record of a model as people read it: what it is worth now, what is open, who decided what, and how it is proved. */
export function reportOf(dossier: Dossier): Report {
  const { record, scorecard } = dossier;
  return {
    title: `Governance record: ${scorecard.title}`,
    subtitle: `${scorecard.entityRef}, as of ${readableTime(
      record.exportedAt,
    )}`,
    sections: [
      summary(dossier),
      scoreOverTime(dossier),
      byPrinciple(dossier),
      useCases(dossier),
      ...findings(dossier),
      ...recordSections(dossier),
      ledgerSection(dossier),
    ],
  };
}

function summary({ scorecard }: Dossier): ReportSection {
  const { owner, system, lifecycle, version, level, aiActClass } = scorecard;
  const facts: [string, string | undefined][] = [
    ['Owner', owner],
    ['System', system],
    ['Lifecycle', lifecycle],
    ['Version', version],
    ['Score', `${scorecard.score} of 100`],
    ['Level', level ?? 'none'],
    ['Status', `${scorecard.status}: ${scorecard.statusReason}`],
    [
      'Risk tier',
      scorecard.assessed
        ? scorecard.tier
        : `${scorecard.tier}, since it is not assessed`,
    ],
    ['EU AI Act class', aiActClass],
    ['Policy', `${scorecard.policy.version} (${scorecard.policy.digest})`],
    ['Computed', readableTime(scorecard.evaluatedAt)],
  ];
  return {
    heading: 'Summary',
    paragraphs: scorecard.description ? [scorecard.description] : [],
    facts: facts.flatMap(([name, value]) =>
      value ? [[name, value] satisfies [string, string]] : [],
    ),
  };
}

function scoreOverTime({ history }: Dossier): ReportSection {
  return {
    heading: 'Score over time',
    chart: 'score',
    none: 'The score has not changed yet.',
    table: {
      columns: ['When', 'Score', 'Level', 'Status', 'Tier', 'Because of'],
      rows: history.map(entry => [
        readableTime(entry.at),
        String(entry.score),
        entry.level ?? 'none',
        entry.status,
        entry.tier,
        entry.actor ? `${entry.cause} by ${entry.actor}` : entry.cause,
      ]),
    },
  };
}

function byPrinciple({ scorecard }: Dossier): ReportSection {
  return {
    heading: 'Outcome by principle',
    chart: 'principles',
    none: 'The policy asks nothing of this model.',
    table: {
      columns: ['Principle', 'Met', 'Open', 'Waived', 'Upcoming'],
      rows: principleCounts(scorecard.findings).map(counts => [
        counts.principle,
        String(counts.met),
        String(counts.open),
        String(counts.waived),
        String(counts.upcoming),
      ]),
    },
  };
}

function useCases({ scorecard }: Dossier): ReportSection {
  return {
    heading: 'Use cases',
    none: 'The entity names no use case.',
    table: {
      columns: ['Use case', 'Purpose', 'Tier', 'EU AI Act', 'Assessed', 'Due'],
      rows: scorecard.useCases.map(useCase => [
        useCase.name,
        useCase.intendedPurpose ?? '',
        useCase.tier ?? 'not assessed',
        useCase.aiActClass ?? '',
        readableTime(useCase.assessedAt),
        readableTime(useCase.dueAt),
      ]),
    },
  };
}

function findings({ scorecard }: Dossier): ReportSection[] {
  const open = scorecard.findings.filter(({ outcome }) =>
    isOpenOutcome(outcome),
  );
  const others = scorecard.findings.filter(
    ({ outcome }) => !isOpenOutcome(outcome),
  );
  return [
    {
      heading: 'Open findings',
      none: 'Nothing is open.',
      table: {
        columns: ['Requirement', 'Outcome', 'Why', 'What to do', 'Blocks'],
        rows: open.map(finding => [
          finding.title,
          finding.outcome,
          finding.reason,
          finding.remediation,
          finding.blocks.join(', '),
        ]),
      },
    },
    {
      heading: 'Other findings',
      none: 'All that the policy asks is open.',
      table: {
        columns: ['Requirement', 'Outcome', 'Why', 'References'],
        rows: others.map(finding => [
          finding.title,
          finding.outcome,
          finding.reason,
          finding.references
            .map(({ framework, id }) => `${framework} ${id}`)
            .join(', '),
        ]),
      },
    },
  ];
}
