import { metricValue } from './metricValue';

describe('metricValue', () => {
  it.each([
    [0.9, 0.9],
    ['0.9', 0.9],
    [' -1e-3 ', -0.001],
    ['.5', 0.5],
    ['90%', '90%'],
    ['0x10', '0x10'],
    ['', ''],
    ['Infinity', 'Infinity'],
    ['1e999', '1e999'],
    ['n/a', 'n/a'],
    [true, 'true'],
    ['1'.repeat(41), '1'.repeat(41)],
  ])('takes %j for %j', (written, value) => {
    expect(metricValue(written)).toBe(value);
  });
});
