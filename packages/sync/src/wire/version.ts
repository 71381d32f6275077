/** The version of what goes over the wire: raised with every change of its schemas, by a test that knows their hash. */
export const PROTOCOL_VERSION = 3;

/** The oldest version that the server still serves with bundles. Commands are taken of every version there ever was. */
export const OLDEST_PROTOCOL = 1;
