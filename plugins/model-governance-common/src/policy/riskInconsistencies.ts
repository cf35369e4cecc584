import { FACT_ELEMENT_PATHS, FACT_PATHS } from '../facts/PredicateFacts';
import type { Problem } from '../problems/problemsOf';
import { repeated } from './repeated';
import { riskQuestionSchema, type RiskPolicy } from './RiskPolicy';
import { unknownPaths } from './unknownPaths';

/** A floor holds up the tier of one use; one that asked for the tier would chase its own tail. */
const NO_FLOOR_FACTS = [
  'risk.tier',
  'risk.assessed',
  'aiAct.roles',
  'aiAct.annexPoints',
];

const FLOOR_FACTS = {
  paths: Object.keys(FACT_PATHS).filter(path => !NO_FLOOR_FACTS.includes(path)),
  elements: FACT_ELEMENT_PATHS,
};

/** What a well-formed risk policy says that contradicts itself, or by which a worse answer could lower a tier. */
export function riskInconsistencies(risk: RiskPolicy): Problem[] {
  const { questions, matrix, floors } = risk;
  const dimensions = riskQuestionSchema.shape.dimension.options;
  return [
    ...repeated(
      questions.map(({ id }) => id),
      index => ['risk', 'questions', index, 'id'],
    ),
    ...questions.flatMap(({ options }, question) =>
      repeated(
        options.map(({ value }) => value),
        index => ['risk', 'questions', question, 'options', index, 'value'],
      ),
    ),
    ...dimensions
      .filter(each => !questions.some(({ dimension }) => dimension === each))
      .map(each => ({
        path: ['risk', 'questions'],
        message: `no question asks for ${each}`,
      })),
    ...matrixInconsistencies(matrix),
    ...floors.flatMap(({ when }, index) =>
      unknownPaths(when, FLOOR_FACTS, ['risk', 'floors', index, 'when']),
    ),
  ];
}

function matrixInconsistencies(matrix: string[]): Problem[] {
  const grade = (row: number, column: number) =>
    'LMHC'.indexOf(matrix[row][column]);
  return matrix.flatMap((letters, row) =>
    [...letters].flatMap((letter, column) =>
      (row > 0 && grade(row, column) < grade(row - 1, column)) ||
      (column > 0 && grade(row, column) < grade(row, column - 1))
        ? [
            {
              path: ['risk', 'matrix', row],
              message: `${letter} at likelihood ${
                column + 1
              } is below a lesser risk`,
            },
          ]
        : [],
    ),
  );
}
