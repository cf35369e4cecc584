export * from './ModelGovernancePage';
export * from './PolicyTab';
export * from './PortfolioTab';
