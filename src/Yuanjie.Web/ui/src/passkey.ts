// Asks the browser for a passkey and puts the answer into the form's field; the form posts it. Without WebAuthn the element stays hidden.

const bytes = (text: string) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
const text = (buffer: ArrayBuffer | null) => buffer === null ? undefined
  : btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

type Listed = { id: string; type: 'public-key'; transports?: AuthenticatorTransport[] };
const list = (keys?: Listed[]) => keys?.map(key => ({ ...key, id: bytes(key.id) }));

const create = async (o: any) => {
  const made = await navigator.credentials.create({
    publicKey: { ...o, challenge: bytes(o.challenge), user: { ...o.user, id: bytes(o.user.id) }, excludeCredentials: list(o.excludeCredentials) },
  }) as PublicKeyCredential;
  const response = made.response as AuthenticatorAttestationResponse;
  return answer(made, {
    attestationObject: text(response.attestationObject),
    clientDataJSON: text(response.clientDataJSON),
    transports: response.getTransports?.() ?? [],
  });
};

const get = async (o: any) => {
  const found = await navigator.credentials.get({ publicKey: { ...o, challenge: bytes(o.challenge), allowCredentials: list(o.allowCredentials) } }) as PublicKeyCredential;
  const response = found.response as AuthenticatorAssertionResponse;
  return answer(found, {
    authenticatorData: text(response.authenticatorData),
    clientDataJSON: text(response.clientDataJSON),
    signature: text(response.signature),
    userHandle: text(response.userHandle),
  });
};

const answer = (credential: PublicKeyCredential, response: object) => JSON.stringify({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  clientExtensionResults: credential.getClientExtensionResults(),
  response,
});

class YjPasskey extends HTMLElement {
  #end = () => {};

  connectedCallback() {
    if (!window.PublicKeyCredential) return;
    this.hidden = false;
    const button = this.querySelector('button')!;
    const ask = () => void this.#ask(button);
    button.addEventListener('click', ask);
    this.#end = () => button.removeEventListener('click', ask);
  }

  disconnectedCallback() {
    this.#end();
  }

  async #ask(button: HTMLButtonElement) {
    const form = this.closest('form')!;
    const failed = this.querySelector<HTMLElement>('.error')!;
    failed.hidden = true;
    button.disabled = true;
    try {
      const token = form.querySelector<HTMLInputElement>('[name=__RequestVerificationToken]')!.value;
      const options = await fetch(this.getAttribute('options')!, { method: 'POST', headers: { 'x-csrf': token } });
      if (!options.ok) throw new Error(`options: ${options.status}`);
      const asked = await options.json();
      form.querySelector<HTMLInputElement>('[name=credential]')!.value = this.getAttribute('act') === 'create' ? await create(asked) : await get(asked);
      form.requestSubmit();
    } catch {
      // Cancelled, timed out or refused by the device: the browser has said why, the page says what to do.
      failed.textContent = this.dataset.failed ?? '';
      failed.hidden = false;
    } finally {
      button.disabled = false;
    }
  }
}

customElements.define('yj-passkey', YjPasskey);
