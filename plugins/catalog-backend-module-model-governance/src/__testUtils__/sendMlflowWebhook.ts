import { createHmac, randomUUID } from 'node:crypto';

/** Delivers an event of MLflow to a webhook, signed as MLflow does. Gives the status that it is answered with. */
export async function sendMlflowWebhook(
  url: string,
  secret: string,
  event: { entity: string; action: string; data: object },
): Promise<number> {
  const id = randomUUID();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const payload = JSON.stringify({
    ...event,
    timestamp: new Date().toISOString(),
  });
  const signature = createHmac('sha256', secret)
    .update(`${id}.${timestamp}.${payload}`)
    .digest('base64');
  const { status } = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-mlflow-delivery-id': id,
      'x-mlflow-timestamp': timestamp,
      'x-mlflow-signature': `v1,${signature}`,
    },
    body: payload,
  });
  return status;
}
