export * from './MODELS_SIGNAL_CHANNEL';
export * from './signalChannelOf';
