import { documentName } from './documentName';

describe('documentName', () => {
  it.each([
    ['https://host/org/repo/blob/main/models/churn/README.md', 'churn'],
    ['https://host/models/churn/model_card.json?raw=true', 'churn'],
    ['./cards/loan-risk.json', 'loan-risk'],
    ['cards\\loan.risk.v2.yaml', 'loan.risk.v2'],
    ['/models/Loan%20risk/index.html', 'Loan risk'],
    ['/models/%zz.md', '%zz'],
    ['README.md', 'README'],
    ['https://host/', 'host'],
  ])('names what is at %s %s', (location, name) => {
    expect(documentName(location)).toBe(name);
  });
});
