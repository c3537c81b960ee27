//! One call, one answer.

use std::fmt;
use std::time::Duration;

use reqwest::{Client, RequestBuilder};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::error::Error;

/// How much of a refusal is quoted, in characters.
const QUOTED: usize = 200;

/// A server and the right to ask it.
pub struct Endpoint {
    client: Client,
    base_url: String,
    api_key: Option<String>,
}

/// One message of a conversation with a model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// `system`, `user` or `assistant`.
    pub role: String,
    /// What it says.
    pub content: String,
}

impl Endpoint {
    /// A server by its base URL, such as `http://127.0.0.1:8080/v1`, each call with a time limit.
    pub fn new(base_url: &str, api_key: Option<String>, limit: Duration) -> Result<Self, Error> {
        let client = Client::builder().timeout(limit).build();
        Ok(Self {
            client: client.map_err(|source| unreachable(base_url, source))?,
            base_url: base_url.trim_end_matches('/').to_owned(),
            api_key,
        })
    }

    /// The names of the models that it serves.
    pub async fn models(&self) -> Result<Vec<String>, Error> {
        let url = format!("{}/models", self.base_url);
        let list: Models = self.call(&url, self.client.get(&url)).await?;
        Ok(list.data.into_iter().map(|model| model.id).collect())
    }

    /// What a model says next.
    pub async fn complete(&self, model: &str, messages: &[Message]) -> Result<String, Error> {
        let url = format!("{}/chat/completions", self.base_url);
        let body = serde_json::json!({ "model": model, "messages": messages });
        let request = self.client.post(&url).json(&body);
        let reply: Completion = self.call(&url, request).await?;
        let first = reply.choices.into_iter().next();
        first
            .map(|choice| choice.message.content)
            .ok_or_else(|| Error::Shape {
                url,
                fault: "it has no choices".to_owned(),
            })
    }

    async fn call<T: DeserializeOwned>(
        &self,
        url: &str,
        request: RequestBuilder,
    ) -> Result<T, Error> {
        let request = match &self.api_key {
            Some(key) => request.bearer_auth(key),
            None => request,
        };
        let failed = |source| unreachable(url, source);
        let response = request.send().await.map_err(failed)?;
        let status = response.status();
        let body = response.text().await.map_err(failed)?;
        if !status.is_success() {
            return Err(Error::Status {
                url: url.to_owned(),
                status: status.as_u16(),
                body: body.chars().take(QUOTED).collect(),
            });
        }
        serde_json::from_str(&body).map_err(|error| Error::Shape {
            url: url.to_owned(),
            fault: error.to_string(),
        })
    }
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint")
            .field("base_url", &self.base_url)
            .finish_non_exhaustive()
    }
}

fn unreachable(url: &str, source: reqwest::Error) -> Error {
    let url = url.to_owned();
    Error::Unreachable { url, source }
}

#[derive(Deserialize)]
struct Models {
    data: Vec<Model>,
}

#[derive(Deserialize)]
struct Model {
    id: String,
}

#[derive(Deserialize)]
struct Completion {
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    message: Message,
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    /// A server that answers one request with these bytes; its base URL.
    fn answering(status: &'static str, body: &'static str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/v1/", listener.local_addr().unwrap());
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).unwrap();
            let length = body.len();
            write!(
                stream,
                "HTTP/1.1 {status}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
            )
            .unwrap();
        });
        url
    }

    fn endpoint(url: &str) -> Endpoint {
        Endpoint::new(url, Some("secret".to_owned()), Duration::from_secs(10)).unwrap()
    }

    #[tokio::test]
    async fn the_models_of_a_server_are_listed() {
        let url = answering("200 OK", r#"{"data":[{"id":"small"},{"id":"large"}]}"#);
        assert_eq!(endpoint(&url).models().await.unwrap(), ["small", "large"]);
    }

    #[tokio::test]
    async fn a_completion_is_the_first_choice() {
        let url = answering(
            "200 OK",
            r#"{"choices":[{"message":{"role":"assistant","content":"dig"}}]}"#,
        );
        let asked = Message {
            role: "user".to_owned(),
            content: "what now?".to_owned(),
        };
        let said = endpoint(&url).complete("small", &[asked]).await.unwrap();
        assert_eq!(said, "dig");
    }

    #[tokio::test]
    async fn each_failure_says_what_went_wrong() {
        let refused = endpoint("http://127.0.0.1:1/v1").models().await;
        assert!(matches!(refused, Err(Error::Unreachable { .. })));
        let url = answering("429 Too Many Requests", "slow down");
        let limited = endpoint(&url).models().await.unwrap_err();
        assert!(
            matches!(&limited, Error::Status { status: 429, body, .. } if body == "slow down"),
            "{limited:?}"
        );
        let url = answering("200 OK", "<html>");
        let strange = endpoint(&url).models().await.unwrap_err();
        assert!(matches!(strange, Error::Shape { .. }), "{strange:?}");
    }

    #[test]
    fn a_key_is_never_printed() {
        let text = format!("{:?}", endpoint("http://127.0.0.1:1/v1"));
        assert!(!text.contains("secret"), "{text}");
    }
}
