// Loaded into the server before its own code: when `npm start` is gone, in whatever way, the server stops as if told to.
process.on('disconnect', () => {
  if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(0);
});
process.channel?.unref();
