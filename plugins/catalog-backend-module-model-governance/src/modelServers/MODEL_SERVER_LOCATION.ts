/**
 * The type of the catalog locations of models that a server lists; the target is the server's ref. The catalog sets the
 * location of an entity itself, and nobody can register one of this type, since no processor reads it: an entity that comes
 * from there was made by the processor of servers.
 */
export const MODEL_SERVER_LOCATION = 'model-server';
