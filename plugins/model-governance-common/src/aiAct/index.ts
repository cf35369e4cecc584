export * from './aiActClassificationOf';
export * from './AiActPathStep';
export * from './AiActTree';
export * from './classifyAiAct';
