/** The signal channel that tells that some model changed, and nothing else. @public */
export const MODELS_SIGNAL_CHANNEL = 'model-governance:models';
