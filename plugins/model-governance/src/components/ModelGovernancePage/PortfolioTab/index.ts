export * from './PortfolioTab';
