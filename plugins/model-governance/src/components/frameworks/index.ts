export * from './CoveredText';
export * from './PlaceList';
