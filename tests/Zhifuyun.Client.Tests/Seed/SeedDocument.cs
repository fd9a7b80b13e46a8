namespace Zhifuyun.Client.Tests.Seed;

/// <summary>The JSON examples of the provider's documentation, verbatim.</summary>
internal static class SeedDocument
{
    public const string TokenRequest = """
        {
          "grant_type": "client_credentials",
          "client_id": "your_client_id",
          "client_secret": "your_client_secret"
        }
        """;

    public const string TokenAnswer = """
        {
          "access_token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...",
          "token_type": "Bearer",
          "expires_in": 3600
        }
        """;

    public const string Conversations = """
        {
          "code": 200,
          "data": {
            "total": 100,
            "page": 1,
            "limit": 20,
            "items": [
              {
                "id": "conv_001",
                "user_id": "user_123",
                "channel": "web",
                "status": "active",
                "created_at": "2024-01-01T10:00:00Z",
                "updated_at": "2024-01-01T10:05:00Z"
              }
            ]
          }
        }
        """;

    public const string CreateConversation = """
        {
          "user_id": "user_123",
          "channel": "web",
          "initial_message": "你好，我想咨询产品"
        }
        """;

    public const string CreateTicket = """
        {
          "title": "产品咨询",
          "description": "想了解产品价格和功能",
          "priority": "medium",
          "customer_email": "customer@example.com"
        }
        """;

    public const string UpdateTicket = """
        {
          "status": "resolved",
          "comment": "问题已解决"
        }
        """;

    public const string Statistics = """
        {
          "code": 200,
          "data": {
            "total_conversations": 1000,
            "total_tickets": 200,
            "avg_response_time": 120,
            "satisfaction_rate": 0.85,
            "trends": [
              {
                "date": "2024-01-01",
                "conversations": 50,
                "tickets": 10
              }
            ]
          }
        }
        """;
}
